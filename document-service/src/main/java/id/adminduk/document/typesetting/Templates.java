package id.adminduk.document.typesetting;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Fills in a page template from the class path; values enter as text only and are escaped.
public final class Templates {
    private static final Locale INDONESIAN = Locale.of("id");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();

    public Templates() {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        try {
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Document fill(String template, Map<String, Object> values) {
        var page = Normalizer.normalize(engine.process(template, new Context(INDONESIAN, values)), Form.NFC);
        if (!page.codePoints().allMatch(Fonts::canPrint)) throw new UnprintableText();
        try {
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("template %s is not well-formed".formatted(template), e);
        }
    }
}
