package dev.assay.internal.trace;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who wrote what an invocation read: by the id that it carries, else the last that wrote the same before. */
final class Reads {

    private final Map<String, MadeCall> bySpan = new HashMap<>();
    private final Map<String, List<MadeCall>> writes = new HashMap<>();
    private final List<Read> reads = new ArrayList<>();

    private Reads() {}

    static List<Read> of(List<TracedInvocation> invocations) {
        Reads found = new Reads();
        for (TracedInvocation one : invocations) {
            one.calls().stream()
                    .filter(call -> !call.reads() && call.succeeded())
                    .forEach(call -> found.index(new MadeCall(one, call)));
        }
        for (TracedInvocation one : invocations) {
            one.calls().stream()
                    .filter(call -> call.reads() && call.succeeded())
                    .forEach(call -> found.find(new MadeCall(one, call)));
        }
        return List.copyOf(found.reads);
    }

    private void index(MadeCall write) {
        bySpan.put(write.call().span(), write);
        writes.computeIfAbsent(resource(write.call()), absent -> new ArrayList<>())
                .add(write);
    }

    private static String resource(SdkCall call) {
        return call.service() + " " + call.resource();
    }

    private void find(MadeCall read) {
        String from = read.call().from();
        MadeCall write = from == null ? matched(read.call()) : bySpan.get(from);
        if (write != null && !write.by().equals(read.by())) {
            reads.add(new Read(write, read, from == null ? Evidence.INFERRED : Evidence.PROVED));
        }
    }

    private @Nullable MadeCall matched(SdkCall read) {
        MadeCall last = null;
        for (MadeCall write : writes.getOrDefault(resource(read), List.of())) {
            SdkCall call = write.call();
            boolean same = read.service().equals("s3")
                    ? call.tokens().stream().anyMatch(read.tokens()::contains)
                    : call.marks().containsAll(read.marks());
            if (same
                    && !call.startedAt().isAfter(read.startedAt())
                    && (last == null || last.call().startedAt().isBefore(call.startedAt()))) {
                last = write;
            }
        }
        return last;
    }
}
