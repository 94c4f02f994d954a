package dev.assay.internal.fidelity;

import dev.assay.internal.observations.ReportLine;
import dev.assay.internal.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** How fast a target is, in a few calls one after the other: enough to see that two targets differ, and not by how much exactly. */
final class Speed {

    private static final List<Integer> MEMORIES = List.of(128, 512, ProbedTarget.WHOLE_CPU_MEGABYTES);
    private static final int SHARES = 5;
    private static final int COMPUTING_MILLIS = 400;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ProbedTarget target;
    private final TimeSource time;
    private final int calls;

    /** @param calls how many warm calls, and how many cold starts */
    Speed(ProbedTarget target, TimeSource time, int calls) {
        this.target = target;
        this.time = time;
        this.calls = calls;
    }

    /** A call as its client sees it, and what the service reported of it. */
    private record Timed(double millis, ReportLine report) {}

    List<Figure> figures() {
        String function = target.deploy();
        List<Timed> cold = new ArrayList<>();
        for (int generation = 0; generation < calls; generation++) {
            if (generation > 0) {
                target.renew(function, Integer.toString(generation));
            }
            cold.add(call(function));
        }
        List<Timed> warm = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            warm.add(call(function));
        }
        List<Figure> figures = new ArrayList<>(List.of(
                figure("warm call, as its client sees it", "ms", warm, Timed::millis),
                figure(
                        "warm call, Duration of REPORT",
                        "ms",
                        warm,
                        one -> one.report().durationMillis()),
                figure("cold start, as its client sees it", "ms", cold, Timed::millis),
                figure(
                        "cold start, Init Duration of REPORT",
                        "ms",
                        cold,
                        one -> one.report().initMillis()),
                figure("memory used, of 1,769 MB", "MB", warm, one -> {
                    Integer used = one.report().maxMemoryUsedMegabytes();
                    return used == null ? null : Double.valueOf(used);
                })));
        MEMORIES.forEach(memory -> figures.add(share(memory)));
        return figures;
    }

    private Timed call(String function) {
        long start = time.nanos();
        InvokeResponse answer = target.call(function, "{}");
        double millis = (time.nanos() - start) / NANOS_PER_MILLI;
        return new Timed(millis, ReportLine.inTail(answer.logResult()));
    }

    private static Figure figure(String name, String unit, List<Timed> calls, Function<Timed, @Nullable Double> value) {
        return new Figure(
                name, unit, calls.stream().map(value).filter(Objects::nonNull).toList());
    }

    private Figure share(int memory) {
        String function = target.deploy(create -> create.memorySize(memory));
        List<Double> shares = new ArrayList<>();
        for (int call = 0; call <= SHARES; call++) {
            InvokeResponse answer = target.call(function, "{\"do\":\"compute\",\"millis\":" + COMPUTING_MILLIS + "}");
            if (call > 0 && answer.functionError() == null) {
                shares.add(Answers.json(answer).path("share").asDouble());
            }
        }
        return new Figure(
                String.format(
                        Locale.ROOT,
                        "CPU share of one thread at %,d MB (AWS: %.2f)",
                        memory,
                        Math.min(1, (double) memory / ProbedTarget.WHOLE_CPU_MEGABYTES)),
                "CPU",
                shares);
    }
}
