package io.ledgerway.delivery;

import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each source was read. A watermark moves by compare-and-set on the value that was read. */
@Component
public class Watermarks {

    private static final String READ = "select position from watermark where name = :name";
    private static final String CREATE =
            "insert into watermark (name, position, updated_at) values (:name, :position, :now)";
    private static final String MOVE =
            "update watermark set position = :position, updated_at = :now where name = :name and position = :from";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    public Watermarks(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The position, 0 where nothing was read yet. */
    public long read(String name) {
        return jdbc.sql(READ).param("name", name).query(Long.class).optional().orElse(0L);
    }

    /** Moves the watermark; false when another collector moved it meanwhile. */
    public boolean move(String name, long from, long to) {
        int rows = jdbc.sql(MOVE)
                .param("position", to)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("name", name)
                .param("from", from)
                .update();
        return rows == 1 || (from == 0 && create(name, to));
    }

    private boolean create(String name, long to) {
        if (jdbc.sql(READ).param("name", name).query(Long.class).optional().isPresent()) {
            return false;
        }
        try {
            jdbc.sql(CREATE)
                    .param("name", name)
                    .param("position", to)
                    .param("now", clock.now().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
