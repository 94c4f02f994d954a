package misbehaviour;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Misbehaves as its event asks. */
public final class Misbehaving implements RequestHandler<Map<String, String>, Object> {

    private static final List<Object> KEPT = new ArrayList<>();

    static {
        if (System.getenv("FAIL_IN_INIT") != null) {
            throw new IllegalStateException("as asked");
        }
    }

    /** What nothing can write as JSON: it has itself as its part. */
    public static final class NoJson {

        public NoJson getSelf() {
            return this;
        }
    }

    @Override
    public Object handleRequest(Map<String, String> event, Context context) {
        switch (event.get("misbehaviour")) {
            case "exception" -> throw new IllegalStateException("as asked");
            case "exit" -> System.exit(3);
            case "halt" -> Runtime.getRuntime().halt(3);
            case "loop" -> loop();
            case "memory" -> hoard();
            case "recursion" -> recurse(0);
            case "threads" -> startThreads();
            case "child" -> {
                start("600");
                return Map.of("started", true);
            }
            case "pause" -> pause(TimeUnit.MILLISECONDS.toNanos(300));
            case "large answer" -> {
                return "x".repeat(6_500_000);
            }
            case "no JSON" -> {
                return new NoJson();
            }
            default -> {}
        }
        return Map.of();
    }

    private static void loop() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1_000_003;
        }
    }

    private static void hoard() {
        while (true) {
            KEPT.add(new byte[16 * 1024 * 1024]);
        }
    }

    private static int recurse(int depth) {
        return depth < 0 ? depth : recurse(depth + 1) + 1;
    }

    /** More than the 1,024 that a function may have on AWS. */
    private static void startThreads() {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 2_000; i++) {
            Thread thread = new Thread(null, () -> await(never), "bomb-" + i, 64 * 1024);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String seconds) {
        try {
            KEPT.add(new ProcessBuilder("sleep", seconds).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
