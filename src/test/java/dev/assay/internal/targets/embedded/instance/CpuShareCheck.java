package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.functions.Actor;
import dev.assay.internal.targets.embedded.instance.functions.Echo;
import dev.assay.internal.targets.embedded.instance.functions.Greeter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Prints how closely CPU follows memory, and how long calls take, on this machine; to be run by hand:
 * with the test class path, and the names of the ways ({@code cgroup closed-loop unscaled}) as arguments.
 */
final class CpuShareCheck {

    private static final List<Integer> LEVELS = List.of(128, 256, 512, 1024, 1769);
    private static final int BUSY_MILLIS = 300;
    private static final int CALLS = 3;

    private CpuShareCheck() {}

    public static void main(String[] ways) {
        for (CpuScaling way : CpuScaling.values()) {
            if (Arrays.asList(ways).contains(way.optionName())) {
                try (RunningFleet running =
                        new RunningFleet(FleetSettings.likeAws().withCpu(way))) {
                    System.out.println(running.fleet.facts());
                    shares(running, way);
                    latencies(running);
                }
            }
        }
    }

    private static void shares(RunningFleet running, CpuScaling way) {
        for (int memory : LEVELS) {
            FunctionRevision revision = running.revision(Actor.class, memory);
            running.fleet.retire("Actor");
            running.act(revision, "count", "");
            String ratios = IntStream.range(0, CALLS)
                    .mapToObj(call -> running.act(revision, "burn", BUSY_MILLIS))
                    .map(CpuShareCheck::ratio)
                    .reduce((left, right) -> left + " " + right)
                    .orElse("");
            System.out.println(way.optionName() + " " + memory + " MB: reached/wanted " + ratios);
        }
    }

    private static InvocationEnd succeeded(InvocationEnd end) {
        if (end.ending() != InvocationEnd.Ending.RESPONSE) {
            throw new IllegalStateException(end.ending() + " " + RunningFleet.text(end) + RunningFleet.log(end));
        }
        return end;
    }

    private static String ratio(InvocationEnd end) {
        succeeded(end);
        if (end.cpuNanos() == null || end.wantedCpuShare() == null) {
            return "-";
        }
        double reached = (double) end.cpuNanos() / end.durationNanos();
        return String.format(Locale.ROOT, "%.3f (%.0f ms)", reached / end.wantedCpuShare(), end.durationNanos() / 1e6);
    }

    private static void latencies(RunningFleet running) {
        FunctionRevision echo = running.revision(Echo.class, 1769);
        running.invoke(echo, "{}");
        double[] warm = times(3000, () -> succeeded(running.invoke(echo, "{}")));
        System.out.printf(Locale.ROOT, "warm: p50 %.3f ms, p99 %.3f ms%n", quantile(warm, 0.5), quantile(warm, 0.99));
        FunctionRevision greeter = running.revision(Greeter.class, 1769);
        double[] cold = times(11, () -> {
            running.fleet.retire("Greeter");
            succeeded(running.invoke(greeter, "{\"name\": \"Ada\"}"));
        });
        System.out.printf(
                Locale.ROOT, "cold (POJO): p50 %.0f ms, max %.0f ms%n", quantile(cold, 0.5), quantile(cold, 1));
    }

    private static double[] times(int calls, Runnable call) {
        return DoubleStream.generate(() -> {
                    long begin = System.nanoTime();
                    call.run();
                    return (System.nanoTime() - begin) / 1e6;
                })
                .limit(calls)
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
    }
}
