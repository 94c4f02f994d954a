package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Waits as long as the payload says, as a function does that calls another service; uses next to no CPU, and profiles itself. */
public final class Pause implements RequestHandler<Pause.Request, Map<String, Object>> {

    /**
     * How long to wait.
     */
    public static final class Request {
        private long millis;

        /** Milliseconds. */
        public long getMillis() {
            return millis;
        }

        public void setMillis(long millis) {
            this.millis = millis;
        }
    }

    @Override
    public Map<String, Object> handleRequest(Request request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectContainer();
        inspector.inspectPlatform();
        try {
            Thread.sleep(request.getMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited", e);
        }
        inspector.addAttribute("waited", request.getMillis());
        return inspector.finish();
    }
}
