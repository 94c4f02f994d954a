package spreadcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All sends of one call: one after the other, or each on its own thread. */
final class Sends {

    private Sends() {}

    /** One of the sends. */
    @FunctionalInterface
    interface Work {

        Sent send() throws InterruptedException;
    }

    static Sent inTurn(int count, Work one) throws InterruptedException {
        Sent all = Sent.NOTHING;
        for (int i = 0; i < count; i++) {
            all = all.plus(one.send());
        }
        return all;
    }

    /** @param stagger milliseconds between the start of one and the start of the next */
    static Sent atOnce(int count, long stagger, Waiting waiting, Work one) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Sent>> sends = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                long later = i * stagger;
                sends.add(threads.submit(() -> {
                    waiting.sleep(later);
                    return one.send();
                }));
            }
            return sum(sends);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Sent sum(List<Future<Sent>> sends) throws InterruptedException {
        Sent all = Sent.NOTHING;
        for (Future<Sent> send : sends) {
            try {
                all = all.plus(send.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a send failed: " + e.getCause(), e.getCause());
            }
        }
        return all;
    }
}
