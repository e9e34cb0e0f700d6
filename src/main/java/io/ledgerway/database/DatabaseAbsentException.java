package io.ledgerway.database;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.sql.SQLException;

/** The database cannot be used: the hub does not start. */
class DatabaseAbsentException extends CausedException {

    private static final long serialVersionUID = 1L;

    DatabaseAbsentException(Cause cause, SQLException root) {
        super(cause, root);
    }
}
