package io.ledgerway.connection.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** An answer's body that ends with an error when it is too large or comes too slowly. */
final class BoundedBody extends HttpEntityWrapper {

    /** Characters of an answer are held in memory whole. */
    static final long LARGEST = 64L * 1024 * 1024;

    private final OpenCall call;

    BoundedBody(HttpEntity body, OpenCall call) {
        super(body);
        this.call = call;
    }

    @Override
    public InputStream getContent() throws IOException {
        InputStream content = super.getContent();
        return content == null ? null : new BoundedStream(content, call);
    }

    private static final class BoundedStream extends FilterInputStream {

        private final OpenCall call;
        private long read;

        BoundedStream(InputStream content, OpenCall call) {
            super(content);
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            count(count);
            return count;
        }

        private void count(int more) throws IOException {
            if (more <= 0) {
                return;
            }
            read += more;
            if (read > LARGEST) {
                throw new IOException("the answer is larger than 64 MB");
            }
            if (call.isAnswerOverdue()) {
                throw new InterruptedIOException("the answer was not complete within 'read-timeout'");
            }
        }
    }
}
