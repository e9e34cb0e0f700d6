package io.ledgerway.sandbox.uniconta;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads account and habits of the simulated Uniconta again and applies them when the settings changed since they were last
 * read, so that a change through the control door stands until then.
 */
@Component("sandboxUnicontaSettingsWatch")
@Profile("sandbox")
class UnicontaSettingsWatch {

    private static final Logger log = LoggerFactory.getLogger(UnicontaSettingsWatch.class);
    private static final String PREFIX = "ledgerway.sandbox.uniconta";

    private final Environment environment;
    private final SandboxUniconta uniconta;
    private UnicontaAccount seenAccount;
    private HabitSettings seenHabits;
    private String seenProblem;

    UnicontaSettingsWatch(Environment environment, SandboxUniconta uniconta) {
        this.environment = environment;
        this.uniconta = uniconta;
        this.seenAccount = account(environment);
        this.seenHabits = habits(environment);
    }

    static UnicontaAccount account(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, UnicontaAccount.class);
    }

    static HabitSettings habits(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, HabitSettings.class);
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        try {
            look(account(environment), habits(environment));
            seenProblem = null;
        } catch (BindException e) {
            String problem = e.getMessage() + ": " + e.getCause();
            if (!problem.equals(seenProblem)) {
                log.warn("The simulated Uniconta stays as it is. {}", problem);
            }
            seenProblem = problem;
        }
    }

    private void look(UnicontaAccount account, HabitSettings habits) {
        if (!account.equals(seenAccount)) {
            uniconta.control().changeAccount(account);
            log.info("The simulated Uniconta takes another account: {}", account);
            seenAccount = account;
        }
        if (!habits.equals(seenHabits)) {
            habits.applyTo(uniconta.habits());
            log.info("The simulated Uniconta takes other habits: {}", habits.asMap());
            seenHabits = habits;
        }
    }
}
