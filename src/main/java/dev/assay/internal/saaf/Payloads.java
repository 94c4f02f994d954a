package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What the runs of an experiment send: keys of payloads win over those of the folder's, and these over the parent's. */
final class Payloads {

    private Payloads() {}

    static List<ObjectNode> read(Path file, FaasKeys keys) {
        List<ObjectNode> own = own(file.toString(), keys);
        List<ObjectNode> ofFolder = folder(file, keys.text("payloadFolder", ""));
        int size = ofFolder.isEmpty() ? own.size() : ofFolder.size();
        Map<String, JsonNode> parent = keys.object("parentPayload");
        List<ObjectNode> merged = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ObjectNode payload = Json.MAPPER.createObjectNode();
            payload.setAll(parent);
            if (!ofFolder.isEmpty()) {
                payload.setAll(ofFolder.get(i));
            }
            payload.setAll(own.get(i % own.size()));
            merged.add(payload);
        }
        return merged;
    }

    private static List<ObjectNode> own(String file, FaasKeys keys) {
        List<ObjectNode> payloads = new ArrayList<>();
        for (JsonNode payload : keys.list("payloads")) {
            if (!(payload instanceof ObjectNode object)) {
                throw FaasKeys.wrong(file, "payloads (" + payload + ") must be JSON objects");
            }
            payloads.add(object);
        }
        return payloads.isEmpty() ? List.of(Json.MAPPER.createObjectNode()) : payloads;
    }

    private static List<ObjectNode> folder(Path file, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        Path here = Path.of(name);
        Path beside = file.resolveSibling(name);
        Path folder = Files.isDirectory(here) ? here : beside;
        try (Stream<Path> files = Files.list(folder)) {
            List<ObjectNode> payloads = new ArrayList<>();
            for (Path one : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                if (!(FaasFiles.json(one) instanceof ObjectNode object)) {
                    throw FaasKeys.wrong(one.toString(), "the file must hold a JSON object");
                }
                payloads.add(object);
            }
            return payloads;
        } catch (IOException e) {
            throw FaasKeys.wrong(file.toString(), "payloadFolder (" + name + ") must be a folder that can be read");
        }
    }

    /** The payloads of an iteration in the order in which they are sent: each as often as the others, give or take one. */
    static List<ObjectNode> distributed(FaasExperiment experiment) {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < experiment.runs(); i++) {
            all.add(experiment.payloads().get(i % experiment.payloads().size()));
        }
        if (experiment.shufflePayloads()) {
            Collections.shuffle(all, new Random(experiment.randomSeed()));
        }
        return all;
    }
}
