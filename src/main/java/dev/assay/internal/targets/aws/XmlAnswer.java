package dev.assay.internal.targets.aws;

import dev.assay.internal.signing.HttpAnswer;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An answer of a service that speaks AWS's query protocol. */
final class XmlAnswer {

    private final Document document;

    private XmlAnswer(Document document) {
        this.document = document;
    }

    /** @throws ServiceRefusal if it is an error, or cannot be read */
    static XmlAnswer of(HttpAnswer answer) {
        try {
            XmlAnswer xml = new XmlAnswer(read(answer.body()));
            if (answer.ok()) {
                return xml;
            }
            throw new ServiceRefusal(answer.status(), xml.first("Code"), xml.first("Message"));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ServiceRefusal(answer.status(), "UnreadableAnswer", "status " + answer.status());
        }
    }

    private static Document read(String body) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The default prints to the console.
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(body)));
    }

    /** The texts of all elements of that name. */
    List<String> texts(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** What is listed in a set of an answer of Amazon EC2. */
    List<Ec2Item> items(String set) {
        return new Ec2Item(document.getDocumentElement()).items(set);
    }

    /** Elements of one name with the element of the other name beside each. */
    Map<String, String> pairs(String key, String value) {
        NodeList found = document.getElementsByTagNameNS("*", key);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            for (Node beside = found.item(i).getParentNode().getFirstChild();
                    beside != null;
                    beside = beside.getNextSibling()) {
                if (value.equals(beside.getLocalName())) {
                    pairs.put(
                            found.item(i).getTextContent().strip(),
                            beside.getTextContent().strip());
                }
            }
        }
        return pairs;
    }

    private String first(String name) {
        return texts(name).stream().findFirst().orElse("unknown");
    }
}
