package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of the XML that a request carries. */
final class XmlBody {

    private final Element element;

    private XmlBody(Element element) {
        this.element = element;
    }

    /** Reads a document with that root. */
    static XmlBody read(byte[] bytes, String root) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // A document type could read files of this machine or expand without bound.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default prints to the console.
            builder.setErrorHandler(new DefaultHandler());
            Element element = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            if (element.getLocalName().equals(root)) {
                return new XmlBody(element);
            }
        } catch (SAXException e) {
            // Answered below, as S3 does.
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform reads XML", e);
        }
        throw S3Error.malformedXml();
    }

    /** The elements of that name in this one. */
    List<XmlBody> all(String name) {
        List<XmlBody> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && name.equals(one.getLocalName())) {
                found.add(new XmlBody(one));
            }
        }
        return found;
    }

    /** The text in this element. */
    String text() {
        return element.getTextContent().strip();
    }

    /** Raises an error if there are other elements: the target does not have what they ask for. */
    void refuseAllBut(String... names) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && !List.of(names).contains(one.getLocalName())) {
                throw S3Error.notImplemented("the element " + one.getLocalName() + " of " + element.getLocalName());
            }
        }
    }

    /** The text of the first element of that name in this one. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst().map(one -> one.element.getTextContent());
    }

    /** The text of an element that must be present. */
    String required(String name) {
        return text(name).orElseThrow(S3Error::malformedXml);
    }
}
