package io.ledgerway.invoice;

import io.ledgerway.delivery.ownership.SoleInstance;
import io.ledgerway.invoice.IntakeSettings.Door;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.springframework.stereotype.Component;

/**
 * Reads the inbox while that door is open and its folder can be read, and in one of several instances only: two would reach
 * for the same file. It serves other places of files, such as a server's, as well.
 */
@Component("inboxPolls")
class InboxPolls extends DefaultPollingConsumerPollStrategy {

    private final IntakeSettings settings;
    private final SoleInstance sole;
    private final InboxFolder folder;

    InboxPolls(IntakeSettings settings, SoleInstance sole, InboxFolder folder) {
        this.settings = settings;
        this.sole = sole;
        this.folder = folder;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return settings.open(Door.INBOX)
                && sole.does("inbox")
                && (!(endpoint instanceof FileEndpoint files)
                        || folder.ready(files.getFile().toPath()));
    }
}
