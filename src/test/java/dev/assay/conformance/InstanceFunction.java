package dev.assay.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Profiles itself, and uses of its instance what the event asks for. */
public final class InstanceFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final Path MARK = Path.of("/tmp/conformance-mark");
    private static final List<ByteBuffer> HELD = new ArrayList<>();
    private static final AtomicLong LONGEST_PAUSE = new AtomicLong();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectInvocation(context.getAwsRequestId());
        switch (String.valueOf(event.get("do"))) {
            case "burn" -> burn(number(event));
            case "hold" -> hold((int) number(event));
            case "sleep" -> sleep(number(event));
            case "mark" -> inspector.addAttribute("marked", mark());
            case "fill" -> inspector.addAttribute("filled", fill((int) number(event)));
            case "strangers" -> strangers(inspector);
            case "tick" -> tick();
            case "pause" -> inspector.addAttribute("longestPause", LONGEST_PAUSE.get() / 1e6);
            default -> inspector.addAttribute("event", event.toString());
        }
        inspector.inspectAllDeltas();
        return inspector.finish();
    }

    private static long number(Map<String, Object> event) {
        return event.get("number") instanceof Number number ? number.longValue() : 0;
    }

    /** Computes until this thread has used so much CPU time. */
    private static void burn(long cpuMillis) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + cpuMillis * 1_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Keeps so many megabytes that are not the heap's, every page of them written to. */
    private static void hold(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(1024 * 1024);
            for (int page = 0; page < buffer.capacity(); page += 4096) {
                buffer.put(page, (byte) 1);
            }
            HELD.add(buffer);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether an earlier call has left its mark; leaves one. */
    private static boolean mark() {
        try {
            boolean marked = Files.exists(MARK);
            Files.writeString(MARK, "here");
            return marked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many megabytes go to /tmp, in files of 100, before there is no more room. */
    private static int fill(int megabytes) {
        byte[] bytes = new byte[1024 * 1024];
        int written = 0;
        try {
            for (; written < megabytes; written++) {
                Path file = MARK.resolveSibling("fill-" + written / 100);
                Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException noSpaceLeft) {
            return written;
        }
        return written;
    }

    /** Counts the processes that it sees, and the threads that it may have, up to 1,500. */
    private static void strangers(Inspector inspector) {
        inspector.addAttribute("processes", ProcessHandle.allProcesses().count());
        int threads = 0;
        try {
            for (; threads < 1_500; threads++) {
                Thread sleeper = new Thread(() -> sleep(3_000));
                sleeper.setDaemon(true);
                sleeper.start();
            }
        } catch (OutOfMemoryError none) {
            inspector.addAttribute("refused", none.getMessage());
        }
        inspector.addAttribute("threads", threads);
    }

    /** Starts a thread that notes how long it was kept from running. */
    private static void tick() {
        Thread ticker = new Thread(InstanceFunction::notePauses);
        ticker.setDaemon(true);
        ticker.start();
    }

    private static void notePauses() {
        long last = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(1_000_000);
            long now = System.nanoTime();
            LONGEST_PAUSE.accumulateAndGet(now - last, Math::max);
            last = now;
        }
    }
}
