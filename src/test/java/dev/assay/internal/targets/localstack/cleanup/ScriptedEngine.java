package dev.assay.internal.targets.localstack.cleanup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An engine that has what it is told to have, and fails where it is told to fail. */
final class ScriptedEngine implements Engine {

    private final Map<String, DockerObject> objects = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Set<String> slow = new HashSet<>();
    private final Deque<DockerObject> appearing = new ArrayDeque<>();
    private int looks;
    private int looksUntilSilence = Integer.MAX_VALUE;

    void has(DockerObject object) {
        objects.put(object.id(), object);
    }

    /** Is there at the look after the next, whatever is removed until then. */
    void willHave(DockerObject object) {
        appearing.add(object);
    }

    void refuses(String id, String reason) {
        refused.put(id, reason);
    }

    /** Its removal has begun and needs a second request. */
    void removesSlowly(String id) {
        slow.add(id);
    }

    void isSilentAfter(int answers) {
        looksUntilSilence = answers;
    }

    List<String> removed() {
        return removed;
    }

    Set<String> left() {
        return objects.keySet();
    }

    @Override
    public synchronized List<DockerObject> labelled(String label) {
        if (looks >= looksUntilSilence) {
            throw new IllegalStateException("no answer");
        }
        String[] parts = label.split("=", 2);
        List<DockerObject> found = objects.values().stream()
                .filter(object -> parts.length == 1
                        ? object.labels().containsKey(parts[0])
                        : parts[1].equals(object.labels().get(parts[0])))
                .toList();
        looks++;
        if (!appearing.isEmpty()) {
            has(appearing.remove());
        }
        return found;
    }

    @Override
    public synchronized void remove(DockerObject object) {
        if (refused.containsKey(object.id())) {
            throw new IllegalStateException(refused.get(object.id()));
        }
        if (!slow.remove(object.id())) {
            objects.remove(object.id());
            removed.add(object.id());
        }
    }
}
