package org.ngnportal.api.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body is not longer than it may be, whatever it says of its length. */
final class LimitedRequest extends HttpServletRequestWrapper {

    /** Of a body in octets. */
    static final int LONGEST = 64 * 1024;

    /** @throws ProblemException if it says itself that it is too long */
    LimitedRequest(HttpServletRequest request) {
        super(request);
        if (request.getContentLengthLong() > LONGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Limited(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private int read;

        Limited(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int octet = body.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int octets = body.read(into, offset, length);
            count(Math.max(0, octets));
            return octets;
        }

        private void count(int octets) {
            read += octets;
            if (read > LONGEST) {
                throw new ProblemException(ProblemType.TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
