package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What FaaS Runner adds to a response on the client. */
final class RunAttributes {

    private static final double CENTS = 100;

    private RunAttributes() {}

    static ObjectNode of(FaasCall call, ObjectNode payload, FaasAnswer answer) {
        ObjectNode run = answer.response() == null
                ? payload.objectNode()
                : answer.response().deepCopy();
        run.put(PipelineSums.THREAD, call.thread());
        run.put(PipelineSums.RUN, call.run());
        if (call.stage() >= 0) {
            run.put(PipelineSums.STAGE, call.stage());
        }
        run.put("zAll", "Final Results:");
        run.put("roundTripTime", cents(answer.roundTripMillis()));
        run.put("payload", payload.toString());
        if (run.path("runtime").isNumber()) {
            run.put(
                    "latency",
                    cents(answer.roundTripMillis() - run.path("runtime").doubleValue()));
        }
        if (run.has("cpuType") && run.has("cpuModel")) {
            run.put(
                    "cpuType",
                    run.path("cpuType").asText() + " - Model "
                            + run.path("cpuModel").asText());
        }
        if (!run.has("platform")) {
            FaasFunction function = call.function();
            run.put("endpoint", function.endpoint().isEmpty() ? function.function() : function.endpoint());
        }
        return run;
    }

    private static double cents(double millis) {
        return Math.round(millis * CENTS) / CENTS;
    }
}
