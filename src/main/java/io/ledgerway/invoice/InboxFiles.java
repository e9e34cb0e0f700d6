package io.ledgerway.invoice;

import java.util.Locale;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Which files of the inbox are documents: not those that are hidden, or by their name still being written. */
@Component("inboxFiles")
class InboxFiles implements GenericFileFilter<Object> {

    private static final String UNFINISHED = ".*(\\.(tmp|part|partial|filepart|crdownload|swp)|~)";

    @Override
    public boolean accept(GenericFile<Object> file) {
        return !file.isDirectory() && document(file.getFileNameOnly());
    }

    static boolean document(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && !lower.startsWith("~")
                && !lower.matches(UNFINISHED)
                && !lower.endsWith(Inbox.PROBLEMS);
    }
}
