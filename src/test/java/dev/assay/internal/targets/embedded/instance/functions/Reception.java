package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;

/** Handlers that are methods of a class without an interface of Lambda's. */
public final class Reception {

    private int guests;

    public String welcome(String name) {
        guests++;
        return "Welcome " + name + ", guest " + guests;
    }

    /** Who sent the event, as the client context says. */
    public String sender(String event, Context context) {
        ClientContext client = context.getClientContext();
        return client == null ? "nobody" : client.getCustom().getOrDefault("sender", "nobody named");
    }
}
