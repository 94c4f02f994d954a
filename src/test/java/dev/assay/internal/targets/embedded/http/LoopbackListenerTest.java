package dev.assay.internal.targets.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoopbackListenerTest {

    @Test
    void aThreadThatCannotBeStartedCostsOneConnectionAndNoMore() throws IOException {
        AtomicInteger started = new AtomicInteger();
        try (LoopbackListener listener = LoopbackListener.bind(0, (name, work) -> {
            if (started.incrementAndGet() == 2) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            new Thread(work, name).start();
        })) {
            listener.serve(socket -> socket.getOutputStream().write('a'));

            assertThat(firstByte(listener))
                    .as("the connection without a thread")
                    .isEqualTo(-1);
            assertThat(firstByte(listener)).as("the next one").isEqualTo('a');
        }
    }

    private static int firstByte(LoopbackListener listener) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            return socket.getInputStream().read();
        }
    }
}
