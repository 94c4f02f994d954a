package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.picture.DrawnPicture;
import dev.assay.internal.report.picture.Pictures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SpreadPictureTest {

    private static final CallTree TREE = new CallTree(List.of(
            new TracedCall("a", "", "one-and-only", 1000, 40),
            new TracedCall("b", "a", "<script>", 1004, 30),
            new TracedCall("c", "b", "third", 1010, 5),
            new TracedCall("d", "b", "third", 1020, 5)));

    @Test
    void showsARowForEachInstanceABarForEachCallAndALineForEachSend() throws Exception {
        Document svg = drawn();
        assertThat(ofClass(svg, "rect", "bar")).isEqualTo(4);
        assertThat(ofClass(svg, "path", "curve")).isEqualTo(3);
        assertThat(ofClass(svg, "text", "figure")).isEqualTo(5);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("one-and-", "not reached", "hop 2: 20.00 ms, for 5.000 ms");
    }

    @Test
    void whatAFunctionCallsItselfIsText() {
        assertThat(svg()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static String svg() {
        return Pictures.file(DrawnPicture.draw(SpreadPicture.draw("spread", "spread", TREE, 5)));
    }

    private static Document drawn() throws Exception {
        String file = svg();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static long ofClass(Document svg, String element, String name) {
        var elements = svg.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, elements.getLength())
                .filter(i -> elements.item(i).getAttributes().getNamedItem("class") != null)
                .filter(i -> elements.item(i)
                        .getAttributes()
                        .getNamedItem("class")
                        .getNodeValue()
                        .equals(name))
                .count();
    }
}
