package id.adminduk.application.bundle;

import id.adminduk.application.catalogue.LocalText;
import java.util.List;

/// Several documents of one application, each with its own status: PDFs come first, cards later (domain.md 3.7).
///
/// @param services any one of them leads to all the documents
/// @param documents kinds of output every one of these services has
record Bundle(String code, LocalText name, LocalText description, List<String> services, List<String> documents) {
    Bundle {
        services = List.copyOf(services);
        documents = List.copyOf(documents);
    }
}
