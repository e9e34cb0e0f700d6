package io.ledgerway.sandbox.intacct;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads account and habits of the simulated Intacct again and applies them when the settings changed since they were last
 * read, so that a change through the control door stands until then.
 */
@Component("sandboxIntacctSettingsWatch")
@Profile("sandbox")
class IntacctSettingsWatch {

    private static final Logger log = LoggerFactory.getLogger(IntacctSettingsWatch.class);
    private static final String PREFIX = "ledgerway.sandbox.intacct";

    private final Environment environment;
    private final SandboxIntacct intacct;
    private IntacctAccount seenAccount;
    private IntacctHabits seenHabits;
    private String seenProblem;

    IntacctSettingsWatch(Environment environment, SandboxIntacct intacct) {
        this.environment = environment;
        this.intacct = intacct;
        this.seenAccount = account(environment);
        this.seenHabits = habits(environment);
    }

    static IntacctAccount account(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, IntacctAccount.class);
    }

    static IntacctHabits habits(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, IntacctHabits.class);
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        try {
            look(account(environment), habits(environment));
            seenProblem = null;
        } catch (BindException e) {
            String problem = e.getMessage() + ": " + e.getCause();
            if (!problem.equals(seenProblem)) {
                log.warn("The simulated Intacct stays as it is. {}", problem);
            }
            seenProblem = problem;
        }
    }

    private void look(IntacctAccount account, IntacctHabits habits) {
        if (!account.equals(seenAccount)) {
            intacct.control().changeAccount(account);
            log.info("The simulated Intacct takes another account: {}", account);
            seenAccount = account;
        }
        if (!habits.equals(seenHabits)) {
            intacct.control().habits(habits);
            log.info("The simulated Intacct takes other habits: {}", habits);
            seenHabits = habits;
        }
    }
}
