package dev.assay.internal.targets.embedded.instance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** A function with the usual kinds of types, called once so that what they need gets into the archive of classes. */
public final class TrainingFunction implements RequestHandler<TrainingFunction.Event, Map<String, Object>> {

    static final String EVENT =
            "{\"name\": \"n\", \"count\": 1, \"ratio\": 0.5, \"tags\": [\"t\"], \"more\": {\"k\": [1]}}";

    /** Public, as the runtime makes it. */
    public TrainingFunction() {}

    @Override
    public Map<String, Object> handleRequest(Event event, Context context) {
        context.getLogger().log("trained\n");
        return Map.of("name", event.name, "count", event.count, "tags", event.tags, "event", event);
    }

    /** An event with fields of the usual types. */
    public static final class Event {
        private String name = "";
        private int count;
        private double ratio;
        private List<String> tags = List.of();
        private Map<String, Object> more = Map.of();

        /** Public, as the runtime makes it. */
        public Event() {}

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public double getRatio() {
            return ratio;
        }

        public void setRatio(double ratio) {
            this.ratio = ratio;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }

        public Map<String, Object> getMore() {
            return more;
        }

        public void setMore(Map<String, Object> more) {
            this.more = more;
        }
    }
}
