export {};
//# sourceMappingURL=ticket.js.map