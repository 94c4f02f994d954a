package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Cannot be made. */
public final class FailsInInit implements RequestHandler<String, String> {

    public FailsInInit() {
        System.out.println("about to fail");
        throw new IllegalStateException("no connection to the moon");
    }

    @Override
    public String handleRequest(String event, Context context) {
        return event;
    }
}
