package io.ledgerway.connection;

/** The right to make one call now; closing it gives the place to the next. Closing twice does nothing. */
public interface Permit extends AutoCloseable {

    @Override
    void close();
}
