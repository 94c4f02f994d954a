package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** The runs of one iteration: threads begin together, and each makes its share one after the other. */
final class FaasIteration {

    private final List<FaasFunction> functions;
    private final List<FaasExperiment> experiments;
    private final int memoryMegabytes;
    private final int number;
    private final BiFunction<FaasFunction, FaasExperiment, FaasCaller> callers;
    private final Runnable called;
    private final List<ObjectNode> responses = new ArrayList<>();
    private final List<FailedRun> failures = new ArrayList<>();

    /** @param called runs at the end of each call */
    FaasIteration(
            List<FaasFunction> functions,
            List<FaasExperiment> experiments,
            int memoryMegabytes,
            int number,
            BiFunction<FaasFunction, FaasExperiment, FaasCaller> callers,
            Runnable called) {
        this.functions = functions;
        this.experiments = experiments;
        this.memoryMegabytes = memoryMegabytes;
        this.number = number;
        this.callers = callers;
        this.called = called;
    }

    List<ObjectNode> responses() {
        return responses;
    }

    List<FailedRun> failures() {
        return failures;
    }

    void run() throws InterruptedException {
        FaasExperiment master = experiments.get(0);
        List<List<ObjectNode>> payloads = new ArrayList<>();
        for (int stage = 0; stage < experiments.size(); stage++) {
            payloads.add(Payloads.distributed(experiments.get(stage).withRuns(master.runs())));
        }
        CountDownLatch start = new CountDownLatch(master.threads());
        ExecutorService threads = Executors.newFixedThreadPool(master.threads());
        try {
            List<Callable<Void>> work = new ArrayList<>();
            int first = 0;
            for (int thread = 0; thread < master.threads(); thread++) {
                // What does not divide is one run more for the first threads: all runs are made.
                int share = master.runs() / master.threads() + (thread < master.runs() % master.threads() ? 1 : 0);
                work.add(thread(thread, first, share, payloads, start));
                first += share;
            }
            for (Future<Void> one : threads.invokeAll(work)) {
                result(one);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> thread(
            int thread, int first, int share, List<List<ObjectNode>> payloads, CountDownLatch start) {
        return () -> {
            start.countDown();
            start.await();
            for (int run = 0; run < share; run++) {
                stages(thread, run, first + run, payloads);
            }
            return null;
        };
    }

    /** A stage that fails ends its pipeline: the next one would lack its input. */
    private void stages(int thread, int run, int index, List<List<ObjectNode>> payloads) throws InterruptedException {
        boolean pipeline = functions.size() > 1;
        ObjectNode before = Json.MAPPER.createObjectNode();
        for (int stage = 0; stage < functions.size(); stage++) {
            FaasExperiment experiment = experiments.get(stage);
            ObjectNode payload = payloads.get(stage).get(index).deepCopy();
            if (pipeline && experiment.passPayloads()) {
                payload = passed(before, payload, experiment.transitions());
            }
            FaasCall call = new FaasCall(
                    functions.get(stage),
                    payload.toString().getBytes(StandardCharsets.UTF_8),
                    stage == 0 ? memoryMegabytes : 0,
                    number,
                    thread,
                    run,
                    pipeline ? stage : -1);
            FaasAnswer answer = callers.apply(call.function(), experiment).call(call, experiment.callAsync());
            keep(call, payload, answer);
            called.run();
            if (answer.response() == null) {
                return;
            }
            before = answer.response();
        }
    }

    private synchronized void keep(FaasCall call, ObjectNode payload, FaasAnswer answer) {
        if (answer.response() == null) {
            failures.add(new FailedRun(call.run(), call.thread(), call.stage(), answer.outcome(), answer.failure()));
        } else {
            responses.add(RunAttributes.of(call, payload, answer));
        }
    }

    /** What the stage before answered, with keys renamed; the stage's own payload wins, as FaaS Runner does it. */
    static ObjectNode passed(ObjectNode before, ObjectNode payload, Map<String, String> transitions) {
        ObjectNode own = payload.deepCopy();
        transitions.forEach((from, to) -> {
            JsonNode value = before.get(from);
            if (value != null) {
                own.set(to, value);
            }
        });
        ObjectNode all = before.deepCopy();
        all.setAll(own);
        return all;
    }

    private static void result(Future<Void> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("a caller ended with an unexpected error", e.getCause());
        }
    }
}
