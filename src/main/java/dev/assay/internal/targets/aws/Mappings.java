package dev.assay.internal.targets.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The event source mappings of Lambda, by the names of their functions. They stay if the function goes. */
final class Mappings implements Inventory {

    private final LambdaClient functions;

    Mappings(LambdaClient functions) {
        this.functions = functions;
    }

    /** Of a function's ARN. */
    static String function(String arn) {
        return arn.replaceFirst("^.*:function:", "").replaceFirst(":.*$", "");
    }

    @Override
    public List<String> names() {
        return functions.listEventSourceMappingsPaginator(request -> {}).eventSourceMappings().stream()
                .filter(Mappings::stays)
                .map(mapping -> function(String.valueOf(mapping.functionArn())))
                .filter(name -> name.startsWith(Inventories.NAME))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        Map<String, String> tags = new HashMap<>();
        List<EventSourceMappingConfiguration> mappings = of(name);
        for (EventSourceMappingConfiguration mapping : mappings) {
            tags.putAll(functions
                    .listTags(request -> request.resource(mapping.eventSourceMappingArn()))
                    .tags());
        }
        return mappings.isEmpty() ? Optional.empty() : Optional.of(tags);
    }

    @Override
    public void remove(String name) {
        for (EventSourceMappingConfiguration mapping : of(name)) {
            try {
                functions.deleteEventSourceMapping(request -> request.uuid(mapping.uuid()));
            } catch (ResourceNotFoundException gone) {
                // What this is for.
            }
        }
    }

    private List<EventSourceMappingConfiguration> of(String function) {
        try {
            return functions
                    .listEventSourceMappingsPaginator(request -> request.functionName(function))
                    .eventSourceMappings()
                    .stream()
                    .filter(Mappings::stays)
                    .toList();
        } catch (ResourceNotFoundException gone) {
            return List.of();
        }
    }

    private static boolean stays(EventSourceMappingConfiguration mapping) {
        return !"Deleting".equals(mapping.state());
    }

    /** The client belongs to others. */
    @Override
    public void close() {}
}
