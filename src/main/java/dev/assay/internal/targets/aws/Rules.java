package dev.assay.internal.targets.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.Tag;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** The rules of Amazon EventBridge on the default bus. */
final class Rules implements Inventory {

    private final EventBridgeClient events;

    Rules(EventBridgeClient events) {
        this.events = events;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        ListRulesResponse page = events.listRules(request -> request.namePrefix(Inventories.NAME));
        page.rules().stream().map(Rule::name).forEach(names::add);
        while (page.nextToken() != null) {
            String next = page.nextToken();
            page = events.listRules(
                    request -> request.namePrefix(Inventories.NAME).nextToken(next));
            page.rules().stream().map(Rule::name).forEach(names::add);
        }
        return names;
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        try {
            String arn = events.describeRule(request -> request.name(name)).arn();
            return Optional.of(events.listTagsForResource(request -> request.resourceARN(arn)).tags().stream()
                    .collect(Collectors.toMap(Tag::key, Tag::value)));
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String name) {
        try {
            List<String> targets = events.listTargetsByRule(request -> request.rule(name)).targets().stream()
                    .map(Target::id)
                    .toList();
            if (!targets.isEmpty()) {
                events.removeTargets(request -> request.rule(name).ids(targets));
            }
            events.deleteRule(request -> request.name(name));
        } catch (ResourceNotFoundException gone) {
            // What this is for.
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
