package tracingoverhead;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;

/** The same operations, traced by OpenTelemetry. */
public final class OpenTelemetryServiceOperations extends ServiceOperations {

    private final OpenTelemetryOfFunction telemetry;

    /** With the SDK of OpenTelemetry and its instrumentation of AWS's. */
    public OpenTelemetryServiceOperations() {
        this(OpenTelemetryOfFunction.start());
        constructed();
    }

    private OpenTelemetryServiceOperations(OpenTelemetryOfFunction telemetry) {
        super(telemetry::instrument);
        this.telemetry = telemetry;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
        return telemetry.traced(() -> super.handleRequest(event, context));
    }
}
