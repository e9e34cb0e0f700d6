package io.ledgerway.sandbox.accountsiq;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads keys and habits of the simulated AccountsIQ again and applies them when the settings changed since they were last
 * read, so that a change through the control door stands until then.
 */
@Component("sandboxAccountsIqSettingsWatch")
@Profile("sandbox")
class AccountsIqSettingsWatch {

    private static final Logger log = LoggerFactory.getLogger(AccountsIqSettingsWatch.class);
    private static final String PREFIX = "ledgerway.sandbox.accountsiq";

    private final Environment environment;
    private final SandboxAccountsIq accountsIq;
    private AccountsIqAccount seenAccount;
    private HabitSettings seenHabits;
    private String seenProblem;

    AccountsIqSettingsWatch(Environment environment, SandboxAccountsIq accountsIq) {
        this.environment = environment;
        this.accountsIq = accountsIq;
        this.seenAccount = account(environment);
        this.seenHabits = habits(environment);
    }

    static AccountsIqAccount account(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, AccountsIqAccount.class);
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
                log.warn("The simulated AccountsIQ stays as it is. {}", problem);
            }
            seenProblem = problem;
        }
    }

    private void look(AccountsIqAccount account, HabitSettings habits) {
        if (!account.equals(seenAccount)) {
            accountsIq.control().changeAccount(account);
            log.info("The simulated AccountsIQ takes other keys for entity {}", account);
            seenAccount = account;
        }
        if (!habits.equals(seenHabits)) {
            accountsIq.habits().apply(habits);
            log.info("The simulated AccountsIQ takes other habits: {}", habits.asMap());
            seenHabits = habits;
        }
    }
}
