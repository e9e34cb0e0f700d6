package io.ledgerway.xml;

import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes. Lets go of its source when closed: the JDK's factory keeps its last parser. */
final class BoundedStream extends InputStream {

    private final long most;
    private InputStream source;
    private long left;

    BoundedStream(InputStream source, long most) {
        this.source = source;
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = source.read(into, offset, (int) Math.min(length, left + 1));
        if (count > left) {
            left = -1;
            throw new IOException("more than " + most + " bytes");
        }
        left -= Math.max(0, count);
        return count;
    }

    boolean exceeded() {
        return left < 0;
    }

    long most() {
        return most;
    }

    @Override
    public void close() throws IOException {
        InputStream open = source;
        source = InputStream.nullInputStream();
        open.close();
    }
}
