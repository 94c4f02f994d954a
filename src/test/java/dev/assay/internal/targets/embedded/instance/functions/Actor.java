package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.lang.reflect.Field;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
            case "loadLibrary" -> loadLibrary(argument);
            case "execute" -> execute(argument);
            case "writeCode" -> writeCode(Path.of(argument));
            case "crash" -> crash();
            case "askForNext" -> askForNext(Integer.parseInt(argument));
            case "options" -> ManagementFactory.getRuntimeMXBean().getInputArguments();
            case "collectors" ->
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(MemoryManagerMXBean::getName)
                        .toList();
            case "flag" ->
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .getVMOption(argument)
                        .getValue();
            case "startChild" -> startChild(argument);
            case "touch" -> touch(Path.of(argument));
            case "room" -> new File(argument).getUsableSpace() / (1024 * 1024);
            case "list" -> list(Path.of(argument));
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

    private static String loadLibrary(String name) {
        System.loadLibrary(name);
        return "loaded";
    }

    private static String execute(String program) {
        try (InputStream out = new ProcessBuilder(program).start().getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that tries to get away: in a session of its own, by way of a parent that ends. */
    private static String startChild(String name) {
        try {
            return Integer.toString(
                    new ProcessBuilder("/bin/sh", "-c", "setsid yes " + name + " > /dev/null 2>&1 & exit 0")
                            .start()
                            .waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String touch(Path file) {
        try {
            Files.writeString(file, "changed");
            return "written";
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private static List<String> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String writeCode(Path file) {
        try {
            Files.writeString(Path.of(System.getenv("LAMBDA_TASK_ROOT")).resolve(file), "changed");
            Files.writeString(file, "changed");
            return "written";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Writes where nobody may, which ends the virtual machine by a signal. */
    private static String crash() {
        try {
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
            return "survived";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the Runtime API for the next event during a call; answers the ids of the requests that it got. */
    private static List<String> askForNext(int times) {
        List<String> ids = new ArrayList<>();
        URI next =
                URI.create("http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/next");
        try {
            for (int i = 0; i < times; i++) {
                HttpURLConnection connection = (HttpURLConnection) next.toURL().openConnection();
                try (InputStream in = connection.getInputStream()) {
                    in.readAllBytes();
                }
                ids.add(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
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
