package io.ledgerway.architecture;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, stack traces and MDC included: the hub's own at DEBUG, all else at INFO. */
final class WrittenLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger hub = logging.getLogger("io.ledgerway");
    private final Level hubBefore = hub.getLevel();
    private final PatternLayout layout = new PatternLayout();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    WrittenLog() {
        setContext(logging);
        layout.setContext(logging);
        layout.setPattern("%level %logger %mdc %msg%n%ex{full}");
        layout.start();
        hub.setLevel(Level.DEBUG);
        root.addAppender(this);
        start();
    }

    List<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(layout.doLayout(event));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        hub.setLevel(hubBefore);
        stop();
    }
}
