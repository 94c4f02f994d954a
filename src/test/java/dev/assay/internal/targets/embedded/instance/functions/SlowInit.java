package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Takes its time to be made: as many milliseconds as the environment says. */
public final class SlowInit implements RequestHandler<String, String> {

    public SlowInit() throws InterruptedException {
        Thread.sleep(Long.parseLong(System.getenv("INIT_MILLIS")));
    }

    @Override
    public String handleRequest(String event, Context context) {
        return event;
    }
}
