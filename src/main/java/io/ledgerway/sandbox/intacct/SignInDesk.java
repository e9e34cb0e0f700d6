package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Who may come in, who is in, and how often that was asked (apis/intacct.md 2). Safe for many threads. */
final class SignInDesk {

    private final Habits habits;
    private final Masters masters;
    private final Clock clock;
    private final Map<String, LoginSession> sessions = new HashMap<>();
    private IntacctAccount account;
    private boolean senderAuthorised = true;
    private long signIns;
    private long refusedSignIns;
    private long sessionsMade;
    private int refusedInARow;

    SignInDesk(IntacctAccount account, Habits habits, Masters masters, Clock clock) {
        this.account = account;
        this.habits = habits;
        this.masters = masters;
        this.clock = clock;
    }

    synchronized IntacctAccount account() {
        return account;
    }

    /** Takes other names and passwords; whoever is in is thrown out, and a locked user is free again. */
    synchronized void account(IntacctAccount changed) {
        account = changed;
        sessions.clear();
        refusedInARow = 0;
    }

    synchronized void authoriseSender(boolean authorised) {
        senderAuthorised = authorised;
    }

    /** @throws Refused when sender id or password are wrong */
    synchronized void checkSender(String sender, String password) {
        if (!account.senderId().equals(sender) || !account.senderPassword().equals(password)) {
            throw Errors.wrongSender();
        }
    }

    /** @throws Refused when the company's administrator has not let the sender in */
    synchronized void checkAuthorised() {
        if (!senderAuthorised) {
            throw Errors.senderNotAuthorised(account.senderId(), account.companyId());
        }
    }

    /** @throws Refused when company, user, password or entity is wrong, or the user is locked */
    synchronized Visitor signIn(XmlElement login) {
        LoginTarget target = LoginTarget.of(login);
        int lockAfter = habits.get().lockAfter();
        boolean locked = lockAfter > 0 && refusedInARow >= lockAfter;
        boolean known = target.company().equals(account.companyId())
                && (target.console().isEmpty() || target.console().equals(account.consoleId()))
                && login.textOf("userid").equals(account.userId())
                && login.textOf("password").equals(account.userPassword())
                && entityExists(target.entity());
        if (locked || !known) {
            refusedSignIns++;
            refusedInARow++;
            throw Errors.signInIncorrect();
        }
        signIns++;
        refusedInARow = 0;
        return new Visitor(
                account.companyId(),
                account.userId(),
                target.entity(),
                !target.console().isEmpty(),
                clock.instant(),
                null);
    }

    /** Makes a session for a visitor who is in. */
    synchronized LoginSession open(Visitor visitor, String entity) {
        if (!entityExists(entity)) {
            throw Errors.noSession(entity);
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        LoginSession session = new LoginSession(
                id,
                new Visitor(visitor.company(), visitor.user(), entity, visitor.slidIn(), clock.instant(), id),
                clock.instant(),
                0);
        sessions.put(id, session);
        sessionsMade++;
        return session;
    }

    /** @throws Refused when there is no such session, or it is over */
    synchronized Visitor visit(String id) {
        dropOld();
        LoginSession session = sessions.get(id);
        int most = habits.get().sessionCalls();
        if (session == null || most > 0 && session.calls() >= most) {
            sessions.remove(id);
            throw Errors.invalidSession();
        }
        sessions.put(id, session.used(clock.instant()));
        return session.visitor();
    }

    /** Ends every session of which this is true; says how many. */
    synchronized int end(Predicate<LoginSession> which) {
        int before = sessions.size();
        sessions.values().removeIf(which);
        return before - sessions.size();
    }

    /** The sessions that are alive. */
    synchronized List<LoginSession> live() {
        dropOld();
        return new ArrayList<>(sessions.values());
    }

    synchronized long signIns() {
        return signIns;
    }

    synchronized long refusedSignIns() {
        return refusedSignIns;
    }

    synchronized long sessionsMade() {
        return sessionsMade;
    }

    /** Back to the start: nobody is in, nothing is counted, the sender is authorised. */
    synchronized void reset(IntacctAccount first) {
        account(first);
        senderAuthorised = true;
        signIns = 0;
        refusedSignIns = 0;
        sessionsMade = 0;
    }

    private boolean entityExists(String entity) {
        return entity.isEmpty()
                || masters.find(MasterKind.LOCATION, entity)
                        .filter(row -> row.flag("ENTITY") && row.active())
                        .isPresent();
    }

    private void dropOld() {
        Instant oldest = clock.instant().minus(habits.get().sessionLife());
        sessions.values().removeIf(session -> !session.lastUsed().isAfter(oldest));
    }
}
