package dev.assay.profiler;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same cycle as {@link InspectorBenchmark} with SAAF's own Java Inspector, from a jar that {@code -p saafJar=} names.
 * Without the jar its rows stay empty.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SaafInspectorBenchmark {

    /** The path of a jar with SAAF's {@code saaf.Inspector}. */
    @Param("")
    public String saafJar = "";

    private MethodHandle construct = MethodHandles.empty(MethodType.methodType(Object.class));
    private MethodHandle inspectAll = construct;
    private MethodHandle inspectAllDeltas = construct;
    private MethodHandle finish = construct;

    /** Loads SAAF apart from everything else. */
    @Setup
    public void load() throws ReflectiveOperationException, MalformedURLException {
        if (saafJar.isEmpty()) {
            throw new IllegalStateException("no -p saafJar=path: SAAF's rows stay empty");
        }
        URL[] jar = {Path.of(saafJar).toUri().toURL()};
        Class<?> inspector = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader()).loadClass("saaf.Inspector");
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        MethodType nothing = MethodType.methodType(void.class);
        construct = lookup.findConstructor(inspector, nothing);
        inspectAll = lookup.findVirtual(inspector, "inspectAll", nothing);
        inspectAllDeltas = lookup.findVirtual(inspector, "inspectAllDeltas", nothing);
        finish = lookup.findVirtual(inspector, "finish", MethodType.methodType(HashMap.class));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(20)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object first() throws Throwable {
        return cycle();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(2)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Object warm() throws Throwable {
        return cycle();
    }

    private Object cycle() throws Throwable {
        Object inspector = construct.invoke();
        inspectAll.invoke(inspector);
        inspectAllDeltas.invoke(inspector);
        return finish.invoke(inspector);
    }
}
