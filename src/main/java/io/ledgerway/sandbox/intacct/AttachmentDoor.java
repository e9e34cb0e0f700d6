package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Creates attachments (apis/intacct.md 3.5). */
final class AttachmentDoor {

    private final Ledger ledger;
    private final MasterChecks checks;
    private final Habits habits;

    AttachmentDoor(Ledger ledger, Masters masters, Habits habits) {
        this.ledger = ledger;
        this.checks = new MasterChecks(masters);
        this.habits = habits;
    }

    void openIn(FunctionDesk functions) {
        functions.write("create_supdoc", this::create);
    }

    private Outcome create(Job job) {
        try {
            BookedAttachments made = read(job);
            job.unit().add(made);
            return Outcome.key(made.id());
        } catch (Refused refused) {
            throw refused.wrapped(Errors.couldNotCreate("supdoc"));
        }
    }

    private BookedAttachments read(Job job) {
        XmlElement form = job.element();
        String id = FormField.text(form, "supdocid", habits.get());
        if (id == null) {
            throw MasterChecks.invalid("Attachment ID is required.");
        }
        if (ledger.hasAttachments(id) || job.unit().hasAttachments(id)) {
            throw Errors.exists("attachment", "supdocid", id);
        }
        List<BookedAttachments.File> files = new ArrayList<>();
        for (XmlElement file : form.first("attachments").orElse(form).all("attachment")) {
            files.add(new BookedAttachments.File(
                    file.textOf("attachmentname"), file.textOf("attachmenttype"), size(file)));
        }
        if (files.isEmpty()) {
            throw MasterChecks.invalid("At least one attachment is required.");
        }
        return new BookedAttachments(
                id,
                ledger.nextRecord(),
                FormField.text(form, "supdocname", habits.get()),
                checks.optional(form, "supdocfoldername", MasterKind.ATTACHMENTFOLDER, habits.get()),
                FormField.text(form, "supdocdescription", habits.get()),
                files);
    }

    private static int size(XmlElement file) {
        try {
            return Base64.getDecoder().decode(file.textOf("attachmentdata").replaceAll("\\s", "")).length;
        } catch (IllegalArgumentException e) {
            throw FormField.illegal("The content of the attachment is not base 64.");
        }
    }
}
