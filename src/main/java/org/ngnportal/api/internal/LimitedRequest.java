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

    /** Of sound: a minute of it as telephones have it, and twice as much. */
    static final int LONGEST_SOUND = 2 * 1024 * 1024;

    private final int longest;

    /** @throws ProblemException if it says itself that it is too long */
    LimitedRequest(HttpServletRequest request) {
        super(request);
        longest = String.valueOf(request.getContentType()).startsWith("audio/") ? LONGEST_SOUND : LONGEST;
        if (request.getContentLengthLong() > longest) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Limited(super.getInputStream(), longest);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private final int longest;
        private int read;

        Limited(ServletInputStream body, int longest) {
            this.body = body;
            this.longest = longest;
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
            if (read > longest) {
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
