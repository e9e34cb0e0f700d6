package io.ledgerway.sandbox.acumatica;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads credentials and habits of the simulated Acumatica again and applies them when the settings changed since they were last
 * read, so that a change through the control door stands until then.
 */
@Component("sandboxAcumaticaSettingsWatch")
@Profile("sandbox")
class AcumaticaSettingsWatch {

    private static final Logger log = LoggerFactory.getLogger(AcumaticaSettingsWatch.class);
    private static final String PREFIX = "ledgerway.sandbox.acumatica";

    private final Environment environment;
    private final SandboxAcumatica acumatica;
    private AcumaticaAccount seenAccount;
    private HabitSettings seenHabits;
    private String seenProblem;

    AcumaticaSettingsWatch(Environment environment, SandboxAcumatica acumatica) {
        this.environment = environment;
        this.acumatica = acumatica;
        this.seenAccount = account(environment);
        this.seenHabits = habits(environment);
    }

    static AcumaticaAccount account(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, AcumaticaAccount.class);
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
                log.warn("The simulated Acumatica stays as it is. {}", problem);
            }
            seenProblem = problem;
        }
    }

    private void look(AcumaticaAccount account, HabitSettings habits) {
        if (!account.equals(seenAccount)) {
            acumatica.control().changeAccount(account);
            log.info("The simulated Acumatica takes other credentials: {}", account);
            seenAccount = account;
        }
        if (!habits.equals(seenHabits)) {
            acumatica.habits().apply(habits);
            log.info("The simulated Acumatica takes other habits: {}", habits.asMap());
            seenHabits = habits;
        }
    }
}
