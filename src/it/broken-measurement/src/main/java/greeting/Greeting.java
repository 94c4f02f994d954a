package greeting;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** The function under test, which does not get through INIT. */
public final class Greeting implements RequestHandler<Map<String, String>, Map<String, String>> {

    public Greeting() {
        throw new IllegalStateException("no language to greet in");
    }

    @Override
    public Map<String, String> handleRequest(Map<String, String> request, Context context) {
        return Map.of("greeting", "Hello " + request.get("name"));
    }
}
