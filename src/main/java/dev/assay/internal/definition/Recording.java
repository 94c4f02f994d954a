package dev.assay.internal.definition;

import dev.assay.internal.tracing.SdkCalls;
import dev.assay.internal.tracing.TracedHandler;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each invocation of a function leaves a record of.
 *
 * @param what the least that is wanted
 * @param items whether items of tables carry an id
 */
record Recording(What what, boolean items) {

    /** No record is wanted. */
    static final Recording NONE = new Recording(What.NOTHING, false);

    /** From nothing to everything. */
    enum What {
        NOTHING,
        /** What arrived with the event, and how the invocation ended. */
        EVENTS,
        /** The SDK calls too. */
        CALLS
    }

    boolean isWanted() {
        return what != What.NOTHING;
    }

    /** Why a function needs a handler around its own, in the words of an error. */
    String inWords() {
        return what == What.CALLS ? "if it is traced" : "if event sources call it";
    }

    /** The interceptor of its SDK; empty for none. */
    String interceptor() {
        return what == What.CALLS ? SdkCalls.class.getName() : "";
    }

    /** What tells the handler around the function what to do: the name of the function's own, and what a trace calls it. */
    Map<String, String> environment(String handler, String component) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(TracedHandler.HANDLER, handler);
        if (what == What.CALLS) {
            variables.put(TracedHandler.COMPONENT, component);
            if (items) {
                variables.put(TracedHandler.ITEMS, "true");
            }
        }
        return variables;
    }
}
