package dev.assay.profiler;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a profile costs: one cycle of construction, {@code inspectAll}, {@code inspectAllDeltas} and {@code finish}, in a fresh
 * JVM and in a warm one. To expect: a first cycle under 10 ms, a warm one with a median (p0.50) under 0.5 ms. See
 * docs/guide/profile.md for the command; the trap is to run it beside other work, since the CPU of a first cycle is mostly
 * the loading of classes.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InspectorBenchmark {

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(20)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Map<String, Object> first() {
        return cycle();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(2)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Map<String, Object> warm() {
        return cycle();
    }

    private static Map<String, Object> cycle() {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectAllDeltas();
        return inspector.finish();
    }
}
