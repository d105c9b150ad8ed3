package id.adminduk.partner.report;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a verified body as one JSON object; the mapper's limits on depth, length and duplicate keys apply.
@Component
public class StrictJson {
    private final JsonMapper json;

    public StrictJson(JsonMapper json) {
        this.json = json;
    }

    public ObjectNode object(byte[] body) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) return object;
            throw new JsonRefused.Malformed();
        } catch (StreamConstraintsException tooMuch) {
            if (String.valueOf(tooMuch.getMessage()).contains("nesting")) throw new JsonRefused.TooDeep();
            throw new JsonRefused.Malformed();
        } catch (JacksonException malformed) {
            throw new JsonRefused.Malformed();
        }
    }

    public static JsonRefused unknown(UnrecognizedPropertyException failure) {
        var pointer = new StringBuilder("#/report");
        failure.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getPropertyName()));
        return new JsonRefused.UnknownProperty(pointer.toString());
    }
}
