package id.adminduk.dashboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the dashboard service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class DashboardServiceApp {
    public static void main(String[] arguments) {
        SpringApplication.run(DashboardServiceApp.class, arguments);
    }
}
