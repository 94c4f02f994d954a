package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Does what its event says, good or bad. */
public final class Actor implements RequestHandler<Map<String, String>, Object> {

    private static final List<byte[]> KEPT = new ArrayList<>();
    private static final Path MARK = Path.of("/tmp/actor-mark");
    private static int calls;
    private static final AtomicLong TICKS = new AtomicLong();

    @Override
    public Object handleRequest(Map<String, String> event, Context context) {
        calls++;
        String argument = event.getOrDefault("argument", "");
        return switch (event.getOrDefault("do", "")) {
            case "count" -> calls;
            case "environment" -> new TreeMap<>(System.getenv());
            case "properties" -> new TreeMap<>(Map.of("home", System.getProperty("user.home")));
            case "pid" -> ProcessHandle.current().pid();
            case "write" -> write(argument);
            case "log" -> log(argument);
            case "throw" -> throw new IllegalStateException(argument);
            case "exit" -> exit(Integer.parseInt(argument));
            case "sleep" -> sleep(Long.parseLong(argument));
            case "burn" -> burn(Long.parseLong(argument));
            case "allocate" -> allocate(Integer.parseInt(argument));
            case "allocateOffHeap" -> allocateOffHeap(Integer.parseInt(argument));
            case "allocateBoth" -> allocate(Integer.parseInt(argument)) + allocateOffHeap(Integer.parseInt(argument));
            case "startTicking" -> startTicking();
            case "ticks" -> TICKS.get();
            case "context" ->
                context.getInvokedFunctionArn() + " " + context.getMemoryLimitInMB() + " " + context.getFunctionName()
                        + " " + context.getAwsRequestId();
            default -> "nothing";
        };
    }

    private static String write(String text) {
        try {
            String before = Files.exists(MARK) ? Files.readString(MARK) : "";
            Files.writeString(MARK, text);
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String log(String text) {
        System.out.println(text);
        return text;
    }

    private static String exit(int code) {
        System.exit(code);
        return "";
    }

    private static String sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "slept";
    }

    /** Computes until this thread has used so much CPU time; answers the wall time in milliseconds. */
    private static double burn(long cpuMillis) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long end = threads.getCurrentThreadCpuTime() + cpuMillis * 1_000_000;
        double sink = 0;
        while (threads.getCurrentThreadCpuTime() < end) {
            for (int i = 1; i < 20_000; i++) {
                sink += Math.sqrt(i);
            }
        }
        return sink < 0 ? 0 : (System.nanoTime() - begin) / 1e6;
    }

    private static int allocate(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            KEPT.add(new byte[1024 * 1024]);
        }
        return KEPT.size();
    }

    private static int allocateOffHeap(int megabytes) {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < megabytes; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(1024 * 1024);
            for (int page = 0; page < buffer.capacity(); page += 4096) {
                buffer.put(page, (byte) 1);
            }
            buffers.add(buffer);
        }
        return buffers.size();
    }

    private static String startTicking() {
        Thread ticker = new Thread(() -> {
            while (true) {
                TICKS.incrementAndGet();
                Thread.onSpinWait();
            }
        });
        ticker.setDaemon(true);
        ticker.start();
        return "ticking";
    }
}
