package dev.assay.internal.targets.embedded.instance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A process that asks for its next event twice. */
class ParkedRequestTest {

    private final Invocation invocation =
            new Invocation("id-1", "{\"n\":1}".getBytes(StandardCharsets.UTF_8), "arn", null, null);
    private final ByteArrayOutputStream later = new ByteArrayOutputStream();

    @Test
    void bothRequestsGetTheSameEvent() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();

        new ParkedRequest(first).and(new ParkedRequest(later)).answer(invocation, 5);

        assertThat(first.toString(StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200 OK")
                .contains("Lambda-Runtime-Aws-Request-Id: id-1")
                .endsWith("{\"n\":1}")
                .isEqualTo(later.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aRequestThatWasGivenUpDoesNotKeepTheEventFromTheLaterOne() throws IOException {
        new ParkedRequest(new Closed()).and(new ParkedRequest(later)).answer(invocation, 5);

        assertThat(later.toString(StandardCharsets.UTF_8)).endsWith("{\"n\":1}");
        assertThatThrownBy(() -> new ParkedRequest(later)
                        .and(new ParkedRequest(new Closed()))
                        .answer(invocation, 5))
                .isInstanceOf(IOException.class);
    }

    private static final class Closed extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            throw new IOException("closed");
        }
    }
}
