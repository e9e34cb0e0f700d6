package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;

/** {@code /entity/auth/login} and {@code /logout} (apis/acumatica.md 2.1). */
final class SignInDoor {

    private final SignInDesk desk;
    private final Sessions sessions;
    private final Company company;
    private final Gate gate;

    SignInDoor(SignInDesk desk, Sessions sessions, Company company, Gate gate) {
        this.desk = desk;
        this.sessions = sessions;
        this.company = company;
        this.gate = gate;
    }

    Answer login(Call call) {
        Form form = Form.jsonOrForm(call);
        if (form.has("tenant") && form.has("company")) {
            throw Refusal.plain(400, "Specify either tenant or company, not both.");
        }
        desk.checkTenant(form.has("tenant") ? form.get("tenant") : form.get("company"));
        desk.check(form.get("name"), form.get("password"));
        String branch = form.has("branch") ? form.get("branch") : desk.account().branch();
        if (!company.hasBranch(branch)) {
            desk.countRefused();
            throw Refusal.of(500, "PX.Data.PXException", "The branch " + branch + " cannot be found in the system.");
        }
        return Cookies.set(
                Answer.empty(204), sessions.open(branch), desk.account().tenant());
    }

    /** IIS asks for a length (apis/acumatica.md 2.1). */
    Answer logout(Call call) {
        if (call.header("content-length") == null) {
            return Answer.html(411, "<html><body><h2>Length Required</h2></body></html>");
        }
        gate.leave(call);
        return Answer.empty(204);
    }
}
