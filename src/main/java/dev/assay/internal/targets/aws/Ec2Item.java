package dev.assay.internal.targets.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** One thing of Amazon EC2, as an answer lists it. */
record Ec2Item(Element element) {

    /** The text of a field of its own; empty if it has no such field. */
    String text(String field) {
        return child(element, field).map(node -> node.getTextContent().strip()).orElse("");
    }

    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        items("tagSet").forEach(tag -> tags.put(tag.text("key"), tag.text("value")));
        return tags;
    }

    /** What one of its fields lists. */
    List<Ec2Item> items(String set) {
        List<Ec2Item> items = new ArrayList<>();
        Node node = child(element, set).map(Node::getFirstChild).orElse(null);
        for (; node != null; node = node.getNextSibling()) {
            if (node instanceof Element item) {
                items.add(new Ec2Item(item));
            }
        }
        return items;
    }

    String name() {
        return tags().getOrDefault(Ec2.NAME, "");
    }

    /** Whether some field at any depth has this text. */
    boolean has(String field, String text) {
        NodeList found = element.getElementsByTagNameNS("*", field);
        for (int i = 0; i < found.getLength(); i++) {
            if (text.equals(found.item(i).getTextContent().strip())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName())) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
